import type { ApiType } from '../../model/model.ts';
import { type Folder, findFile, readText } from '../folder.ts';
import { type Report, startOf } from '../report.ts';
import { Description } from './description.ts';
import { readOpenApi } from './openapi.ts';
import type { Specification } from './specification.ts';
import { readWadl } from './wadl.ts';
import { readWsdl } from './wsdl.ts';

/** In the order in which the toolkit reads them. */
const FORMATS = ['graphql', 'wsdl', 'wadl', 'json', 'yaml', 'yml'];

/** What reading a specification needs to know of its API. */
export interface SpecifiedApi {
	type: ApiType;
	/** Required query parameters become part of the template. */
	translateQuery: boolean;
	wsdlService: string | null;
	wsdlEndpoint: string | null;
}

/** Reads the specification of an API's folder; null when there is none that describes operations, or after reporting an error. */
export function readSpecification(folder: Folder, api: SpecifiedApi, report: Report): Specification | null {
	const formats = FORMATS.filter((format) => folder.files.has(`specification.${format}`));
	const [format] = formats;
	if (format === undefined) return null;
	const path = findFile(folder, [`specification.${format}`])!;
	if (formats.length > 1) {
		report.add('TG1031', { name: folder.name, file: `specification.${format}` }, startOf(path));
	}
	switch (format) {
		case 'graphql':
			return null;
		case 'wsdl':
			return readWsdl(readText(path), path, api, report);
		case 'wadl':
			return readWadl(readText(path), path, api.translateQuery, report);
		default:
			return readOpenApi(new Description(readText(path), path, report), api.translateQuery);
	}
}
