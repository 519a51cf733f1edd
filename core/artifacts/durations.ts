const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
const WEEKS = /^P(\d+)W$/i;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds of an ISO 8601 duration of weeks, or of days to seconds; null when the text is none. */
export function parseDuration(text: string): number | null {
	const weeks = WEEKS.exec(text);
	if (weeks) return Number(weeks[1]) * 7 * DAY;
	const parts = DURATION.exec(text);
	if (!parts || /[PT]$/i.test(text)) return null;
	const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
	return days! * DAY + hours! * HOUR + minutes! * MINUTE + seconds! * SECOND;
}
