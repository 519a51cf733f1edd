/** Newtonsoft.Json.Linq.JsonMergeSettings and the merge that takes them. */
import { HostObject } from '../runtime/host-object';
import { JContainer_Merge, JContainer_merge } from './container';
import { jsonContent } from './of';
import { notNull, Obj } from '../runtime/object';

export class JsonMergeSettings extends Obj {
	arrays: i32 = 0;
	nulls: i32 = 0;

	override typeName(): string {
		return 'Newtonsoft.Json.Linq.JsonMergeSettings';
	}
}

export function JsonMergeSettings_new(): JsonMergeSettings {
	return new JsonMergeSettings();
}

export function JsonMergeSettings_arrays(self: JsonMergeSettings | null): i32 {
	return notNull(self).arrays;
}

export function JsonMergeSettings_setArrays(self: JsonMergeSettings | null, value: i32): void {
	notNull(self).arrays = value;
}

export function JsonMergeSettings_nulls(self: JsonMergeSettings | null): i32 {
	return notNull(self).nulls;
}

export function JsonMergeSettings_setNulls(self: JsonMergeSettings | null, value: i32): void {
	notNull(self).nulls = value;
}

export function JContainer_Merge_settings(
	self: HostObject | null,
	content: Obj | null,
	settings: JsonMergeSettings | null,
): void {
	if (settings === null) JContainer_Merge(self, content);
	else JContainer_merge(self, jsonContent(content), settings.arrays, settings.nulls === 1);
}
