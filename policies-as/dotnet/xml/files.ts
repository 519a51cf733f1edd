/** Load and Save of System.Xml.Linq: from readers and to writers of text; expressions reach no files. */
import { given } from '../runtime/item';
import { HostObject } from '../runtime/host-object';
import { Exception, notNull, raise } from '../runtime/object';
import { StringReader, StringReader_ReadToEnd } from '../text/string-reader';
import { StringWriter, StringWriter_Write } from '../text/string-writer';
import { XDeclaration_Standalone, XDocument_Declaration, XNode_ToString } from './xml';
import { XElement_Parse_options } from './element';

/** SaveOptions.DisableFormatting */
const DISABLE_FORMATTING = 1;

export function XElement_Load_reader(reader: StringReader | null, options: i32 = 0): HostObject | null {
	return XElement_Parse_options(StringReader_ReadToEnd(given(reader, 'textReader')), options);
}

export function XElement_Load_file(uri: string | null, _options: i32 = 0): HostObject | null {
	raise(new Exception('System.IO.FileNotFoundException', "Could not find file '" + given(uri, 'uri') + "'."));
	return null;
}

/** The encoding is that of text in memory. */
function save(node: HostObject, writer: StringWriter | null, options: i32, standalone: string | null): void {
	const attribute = standalone === null ? '' : ' standalone="' + standalone + '"';
	const end = (options & DISABLE_FORMATTING) != 0 ? '' : '\n';
	const declaration = '<?xml version="1.0" encoding="utf-16"' + attribute + '?>' + end;
	StringWriter_Write<string>(given(writer, 'textWriter'), declaration + XNode_ToString(node, options));
}

export function XElement_Save_writer(self: HostObject | null, writer: StringWriter | null, options: i32 = 0): void {
	save(notNull(self), writer, options, null);
}

export function XDocument_Save_writer(self: HostObject | null, writer: StringWriter | null, options: i32 = 0): void {
	const declaration = XDocument_Declaration(notNull(self));
	save(self!, writer, options, declaration === null ? null : XDeclaration_Standalone(declaration));
}

export function XNode_Save_file(self: HostObject | null, fileName: string | null, _options: i32 = 0): void {
	notNull(self);
	raise(
		new Exception(
			'System.IO.DirectoryNotFoundException',
			"Could not find a part of the path '" + given(fileName, 'fileName') + "'.",
		),
	);
}
