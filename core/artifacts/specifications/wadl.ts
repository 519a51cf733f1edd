import type { Report } from '../report.ts';
import type { Specification } from './specification.ts';
export function readWadl(
	_text: string,
	_path: string,
	_translateQuery: boolean,
	_report: Report,
): Specification | null {
	return null;
}
