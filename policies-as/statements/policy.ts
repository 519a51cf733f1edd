/** What the sections of documents ask of the worker; see docs/policy-program.md. */
import { ArrayOf } from '../dotnet/collections/array';

/** What a section returns when it does not suspend. */
export const END = -1;
export const TERMINATE = -2;
export const BASE = -3;

/** Names the operation that is to blame if something fails from here on. */
// @ts-ignore: decorator
@external("policy", "at")
export declare function at(operation: i32): void;

/** Runs a synchronous operation; 1 when it ended the request. */
// @ts-ignore: decorator
@external("policy", "run")
export declare function run(operation: i32): i32;

/** Names the operation that the worker is to run before it resumes. */
// @ts-ignore: decorator
@external("policy", "suspend")
export declare function suspend(operation: i32): void;

// @ts-ignore: decorator
@external("policy", "setText")
export declare function setText(slot: i32, text: string | null): void;
// @ts-ignore: decorator
@external("policy", "setInt32")
export declare function setInt32(slot: i32, value: i32): void;
// @ts-ignore: decorator
@external("policy", "setInt64")
export declare function setInt64(slot: i32, value: i64): void;
// @ts-ignore: decorator
@external("policy", "setDouble")
export declare function setDouble(slot: i32, value: f64): void;
// @ts-ignore: decorator
@external("policy", "setBoolean")
export declare function setBoolean(slot: i32, value: bool): void;
// @ts-ignore: decorator
@external("policy", "setBytes")
export declare function setBytes(slot: i32, bytes: ArrayOf<u8> | null): void;
