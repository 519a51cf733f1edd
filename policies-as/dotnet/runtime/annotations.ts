/** Annotations of XObject and JToken: objects that an expression attaches to a node, for as long as it runs. */
import { Dictionary } from '../collections/dictionary';
import { isItem, itemOf } from '../linq/cast';
import { isException } from './cast';
import { isHost } from './host-cast';
import { HostObject } from './host-object';
import { defaultItem, given } from './item';
import { List } from '../collections/list';
import { notNull, Obj, Out } from './object';
import { keepAnnotations, keptAnnotations } from './run-state';
import { Sequence } from '../collections/sequence';
import { Type } from '../system/type';

/** By the handle of the node, which is the same one all through a run. */
class Annotations extends Obj {
	readonly byHandle: Dictionary<i32, List<Obj | null>> = new Dictionary<i32, List<Obj | null>>();
}

function allAnnotations(): Annotations {
	const kept = keptAnnotations();
	if (kept !== null) return changetype<Annotations>(kept);
	const annotations = new Annotations();
	keepAnnotations(annotations);
	return annotations;
}

/** What is attached to a node. */
function annotationsOf(self: HostObject | null): List<Obj | null> {
	const handle = notNull(self).handle;
	const byHandle = allAnnotations().byHandle;
	const found = new Out<List<Obj | null>>(new List<Obj | null>());
	if (!byHandle.find(handle, found)) byHandle.put(handle, found.value);
	return found.value;
}

function isOfType(value: Obj, type: string): bool {
	return type == 'System.Object' || value.typeName() == type || isHost(value, type) || isException(value, type);
}

export function Annotations_Add(self: HostObject | null, annotation: Obj | null): void {
	const list = annotationsOf(self);
	list.add(given(annotation, 'annotation'));
}

/** The first one of a type; null without one. */
export function Annotations_first<T>(self: HostObject | null, typeName: string): T {
	const list = annotationsOf(self);
	for (let i = 0; i < list.size; i++) if (isItem<T>(list.get(i), typeName)) return itemOf<T>(list.get(i));
	return defaultItem<T>();
}

export function Annotations_firstOf(self: HostObject | null, type: Type | null): Obj | null {
	const found = Annotations_allOf(self, type);
	return found.count() == 0 ? null : found.get(0);
}

export function Annotations_all<T>(self: HostObject | null, typeName: string): Sequence<T> {
	const list = annotationsOf(self);
	const found = new List<T>();
	for (let i = 0; i < list.size; i++) if (isItem<T>(list.get(i), typeName)) found.add(itemOf<T>(list.get(i)));
	return found;
}

export function Annotations_allOf(self: HostObject | null, type: Type | null): Sequence<Obj | null> {
	const list = annotationsOf(self);
	const name = given(type, 'type').name;
	const found = new List<Obj | null>();
	for (let i = 0; i < list.size; i++) if (isOfType(list.get(i)!, name)) found.add(list.get(i));
	return found;
}

export function Annotations_remove<T>(self: HostObject | null, typeName: string): void {
	const list = annotationsOf(self);
	for (let i = list.size - 1; i >= 0; i--) if (isItem<T>(list.get(i), typeName)) list.removeAt(i);
}

export function Annotations_removeOf(self: HostObject | null, type: Type | null): void {
	const list = annotationsOf(self);
	const name = given(type, 'type').name;
	for (let i = list.size - 1; i >= 0; i--) if (isOfType(list.get(i)!, name)) list.removeAt(i);
}
