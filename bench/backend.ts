/** The sample's backend as a process; sends its URL to the parent. */
import { startSampleBackend } from '../examples/backend.ts';

const { url } = await startSampleBackend();
process.send!(url);
