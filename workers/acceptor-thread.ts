/** Entry of the thread that accepts connections and hands them to the workers in turn; it sees no request. */
import { parentPort, workerData } from 'node:worker_threads';
import { Acceptor } from './listeners/acceptor.ts';
import type { AcceptorStart, FromAcceptor } from './messages.ts';

const { descriptors, host, port } = workerData as AcceptorStart;
const acceptor = new Acceptor();
for (const descriptor of descriptors) acceptor.add(descriptor);

parentPort!.once('message', () => {
	acceptor.close();
	parentPort!.close();
});

let answer: FromAcceptor;
try {
	answer = { kind: 'listening', port: acceptor.listen(host, port) };
} catch (error) {
	answer = { kind: 'refused', message: (error as Error).message };
}
parentPort!.postMessage(answer);
