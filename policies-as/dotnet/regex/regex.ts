/** System.Text.RegularExpressions: patterns and matches live on the host. */
import { ArrayOf } from '../collections/array';
import { Func1 } from '../runtime/delegate';
import { HostObject } from '../runtime/host-object';
import { HostSequence, hostTexts } from '../runtime/host-list';
import { argumentNull } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';

// @ts-ignore: decorator
@external("host", "Regex_of")
declare function Regex_of(pattern: string | null, options: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "Regex_isMatch")
declare function Regex_isMatch(self: HostObject | null, input: string | null, start: i32): bool;
// @ts-ignore: decorator
@external("host", "Regex_match")
declare function Regex_match(self: HostObject | null, input: string | null, start: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "Regex_Match_part")
export declare function Regex_Match_part(self: HostObject | null, input: string | null, beginning: i32, length: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "Regex_matches")
declare function Regex_matches(self: HostObject | null, input: string | null, start: i32, limit: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "Regex_replace")
declare function Regex_replace(self: HostObject | null, input: string | null, replacement: string | null, count: i32, start: i32): string;
// @ts-ignore: decorator
@external("host", "Regex_split")
declare function Regex_split(self: HostObject | null, input: string | null, count: i32, start: i32): i32;
// @ts-ignore: decorator
@external("host", "Regex_groupNames")
declare function Regex_groupNames(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Collection_list")
declare function Collection_list(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Regex_Escape")
export declare function Regex_Escape(text: string | null): string;
// @ts-ignore: decorator
@external("host", "Regex_Unescape")
export declare function Regex_Unescape(text: string | null): string;
// @ts-ignore: decorator
@external("host", "Regex_Options")
export declare function Regex_Options(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Capture_Index")
export declare function Capture_Index(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Capture_Length")
export declare function Capture_Length(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Capture_Value")
export declare function Capture_Value(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Group_Success")
export declare function Group_Success(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "Group_Name")
export declare function Group_Name(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Group_Captures")
export declare function Group_Captures(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Match_Empty")
export declare function Match_Empty(): HostObject | null;
// @ts-ignore: decorator
@external("host", "Match_Groups")
export declare function Match_Groups(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Match_NextMatch")
export declare function Match_NextMatch(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Match_Result")
export declare function Match_Result(self: HostObject | null, replacement: string | null): string;
// @ts-ignore: decorator
@external("host", "GroupCollection_item")
export declare function GroupCollection_item(self: HostObject | null, name: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Collection_count")
export declare function Collection_count(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Collection_at")
export declare function Collection_at(self: HostObject | null, index: i32): HostObject | null;

const ALL: i32 = -1;

export function Regex_new(pattern: string | null): HostObject | null {
	return Regex_of(pattern, 0);
}

export function Regex_new_options(pattern: string | null, options: i32): HostObject | null {
	return Regex_of(pattern, options);
}

export function Regex_IsMatch(self: HostObject | null, input: string | null): bool {
	return Regex_isMatch(self, input, 0);
}

export function Regex_IsMatch_start(self: HostObject | null, input: string | null, start: i32): bool {
	return Regex_isMatch(self, input, start);
}

export function Regex_IsMatch_static(input: string | null, pattern: string | null): bool {
	return Regex_isMatch(Regex_of(pattern, 0), input, 0);
}

export function Regex_IsMatch_static_options(input: string | null, pattern: string | null, options: i32): bool {
	return Regex_isMatch(Regex_of(pattern, options), input, 0);
}

export function Regex_Match(self: HostObject | null, input: string | null): HostObject | null {
	return Regex_match(self, input, 0);
}

export function Regex_Match_start(self: HostObject | null, input: string | null, start: i32): HostObject | null {
	return Regex_match(self, input, start);
}

export function Regex_Match_static(input: string | null, pattern: string | null): HostObject | null {
	return Regex_match(Regex_of(pattern, 0), input, 0);
}

export function Regex_Match_static_options(input: string | null, pattern: string | null, options: i32): HostObject | null {
	return Regex_match(Regex_of(pattern, options), input, 0);
}

export function Regex_Matches(self: HostObject | null, input: string | null): HostObject | null {
	return Regex_matches(self, input, 0, ALL);
}

export function Regex_Matches_start(self: HostObject | null, input: string | null, start: i32): HostObject | null {
	return Regex_matches(self, input, start, ALL);
}

export function Regex_Matches_static(input: string | null, pattern: string | null): HostObject | null {
	return Regex_matches(Regex_of(pattern, 0), input, 0, ALL);
}

export function Regex_Matches_static_options(
	input: string | null,
	pattern: string | null,
	options: i32,
): HostObject | null {
	return Regex_matches(Regex_of(pattern, options), input, 0, ALL);
}

export function Regex_Replace(self: HostObject | null, input: string | null, replacement: string | null): string {
	return Regex_replace(self, input, replacement, ALL, 0);
}

export function Regex_Replace_count(
	self: HostObject | null,
	input: string | null,
	replacement: string | null,
	count: i32,
): string {
	return Regex_replace(self, input, replacement, count, 0);
}

export function Regex_Replace_start(
	self: HostObject | null,
	input: string | null,
	replacement: string | null,
	count: i32,
	start: i32,
): string {
	return Regex_replace(self, input, replacement, count, start);
}

export function Regex_Replace_static(input: string | null, pattern: string | null, replacement: string | null): string {
	return Regex_replace(Regex_of(pattern, 0), input, replacement, ALL, 0);
}

export function Regex_Replace_static_options(
	input: string | null,
	pattern: string | null,
	replacement: string | null,
	options: i32,
): string {
	return Regex_replace(Regex_of(pattern, options), input, replacement, ALL, 0);
}

type Evaluator = Func1<HostObject | null, string | null> | null;

/** Replaces each match by what the delegate gives for it. */
function replaceEach(self: HostObject | null, input: string | null, evaluator: Evaluator, count: i32, start: i32): string {
	if (evaluator === null) argumentNull('evaluator');
	const matches = Regex_matches(self, input, start, count);
	const text = input!;
	let result = '';
	let at = 0;
	for (let i = 0; i < Collection_count(matches); i++) {
		const match = Collection_at(matches, i);
		const index = Capture_Index(match);
		const replacement = evaluator!.invoke(match);
		result += text.substring(at, index) + (replacement === null ? '' : replacement);
		at = index + Capture_Length(match);
	}
	return result + text.substring(at);
}

export function Regex_Replace_evaluator(self: HostObject | null, input: string | null, evaluator: Evaluator): string {
	return replaceEach(self, input, evaluator, ALL, 0);
}

export function Regex_Replace_evaluator_count(
	self: HostObject | null,
	input: string | null,
	evaluator: Evaluator,
	count: i32,
): string {
	return replaceEach(self, input, evaluator, count, 0);
}

export function Regex_Replace_evaluator_start(
	self: HostObject | null,
	input: string | null,
	evaluator: Evaluator,
	count: i32,
	start: i32,
): string {
	return replaceEach(self, input, evaluator, count, start);
}

export function Regex_Replace_evaluator_static(
	input: string | null,
	pattern: string | null,
	evaluator: Evaluator,
): string {
	return replaceEach(Regex_of(pattern, 0), input, evaluator, ALL, 0);
}

export function Regex_Replace_evaluator_static_options(
	input: string | null,
	pattern: string | null,
	evaluator: Evaluator,
	options: i32,
): string {
	return replaceEach(Regex_of(pattern, options), input, evaluator, ALL, 0);
}

export function Regex_Split(self: HostObject | null, input: string | null): ArrayOf<string | null> {
	return hostTexts(Regex_split(self, input, 0, 0));
}

export function Regex_Split_count(self: HostObject | null, input: string | null, count: i32): ArrayOf<string | null> {
	return hostTexts(Regex_split(self, input, count, 0));
}

export function Regex_Split_start(
	self: HostObject | null,
	input: string | null,
	count: i32,
	start: i32,
): ArrayOf<string | null> {
	return hostTexts(Regex_split(self, input, count, start));
}

export function Regex_Split_static(input: string | null, pattern: string | null): ArrayOf<string | null> {
	return hostTexts(Regex_split(Regex_of(pattern, 0), input, 0, 0));
}

export function Regex_Split_static_options(
	input: string | null,
	pattern: string | null,
	options: i32,
): ArrayOf<string | null> {
	return hostTexts(Regex_split(Regex_of(pattern, options), input, 0, 0));
}

export function Regex_GetGroupNames(self: HostObject | null): ArrayOf<string | null> {
	return hostTexts(Regex_groupNames(self));
}

function items(self: HostObject): Sequence<HostObject | null> {
	return new HostSequence(Collection_list(self));
}

// Collections of matches, groups and captures as sequences; a null reference stays one.

export function MatchCollection_asSequence(self: HostObject | null): Sequence<HostObject | null> | null {
	return self === null ? null : items(self);
}

export function GroupCollection_asSequence(self: HostObject | null): Sequence<HostObject | null> | null {
	return self === null ? null : items(self);
}

export function CaptureCollection_asSequence(self: HostObject | null): Sequence<HostObject | null> | null {
	return self === null ? null : items(self);
}

export function Collection_GetEnumerator(self: HostObject | null): Enumerator<HostObject | null> {
	return new HostSequence(Collection_list(self)).enumerator();
}
