/** What text needs of the host, which has the tables of Unicode and ICU: workers/wasm/host/text.ts. */

/** The general category of a code point, numbered as System.Globalization.UnicodeCategory. */
// @ts-ignore: decorator
@external("host", "Text_category")
export declare function categoryByHost(codePoint: i32): i32;

/** The order by the invariant culture. */
// @ts-ignore: decorator
@external("host", "Text_compare")
export declare function compareByCulture(left: string, right: string, ignoreCase: bool): i32;

/** The text in a NormalizationForm. */
// @ts-ignore: decorator
@external("host", "Text_normalize")
export declare function normalizeText(text: string, form: i32): string;
