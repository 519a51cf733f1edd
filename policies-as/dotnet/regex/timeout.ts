/** Members of Regex with a time limit: the step budget of the run limits them all alike. */
import { ArrayOf } from '../collections/array';
import { Func1 } from '../runtime/delegate';
import { HostObject } from '../runtime/host-object';
import {
	Regex_IsMatch_static_options,
	Regex_Match_static_options,
	Regex_Matches_static_options,
	Regex_new_options,
	Regex_Replace_evaluator_static_options,
	Regex_Replace_static_options,
	Regex_Split_static_options,
} from './regex';
import { TimeSpan } from '../time/time-span';

export function Regex_new_timeout(pattern: string | null, options: i32, _timeout: TimeSpan): HostObject | null {
	return Regex_new_options(pattern, options);
}

export function Regex_IsMatch_static_timeout(
	input: string | null,
	pattern: string | null,
	options: i32,
	_timeout: TimeSpan,
): bool {
	return Regex_IsMatch_static_options(input, pattern, options);
}

export function Regex_Match_static_timeout(
	input: string | null,
	pattern: string | null,
	options: i32,
	_timeout: TimeSpan,
): HostObject | null {
	return Regex_Match_static_options(input, pattern, options);
}

export function Regex_Matches_static_timeout(
	input: string | null,
	pattern: string | null,
	options: i32,
	_timeout: TimeSpan,
): HostObject | null {
	return Regex_Matches_static_options(input, pattern, options);
}

export function Regex_Split_static_timeout(
	input: string | null,
	pattern: string | null,
	options: i32,
	_timeout: TimeSpan,
): ArrayOf<string | null> {
	return Regex_Split_static_options(input, pattern, options);
}

export function Regex_Replace_static_timeout(
	input: string | null,
	pattern: string | null,
	replacement: string | null,
	options: i32,
	_timeout: TimeSpan,
): string {
	return Regex_Replace_static_options(input, pattern, replacement, options);
}

export function Regex_Replace_evaluator_static_timeout(
	input: string | null,
	pattern: string | null,
	evaluator: Func1<HostObject | null, string | null> | null,
	options: i32,
	_timeout: TimeSpan,
): string {
	return Regex_Replace_evaluator_static_options(input, pattern, evaluator, options);
}
