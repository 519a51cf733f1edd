import type { Report } from '../report.ts';
import type { SpecifiedApi } from './read.ts';
import type { Specification } from './specification.ts';
export function readWsdl(_text: string, _path: string, _api: SpecifiedApi, _report: Report): Specification | null {
	return null;
}
