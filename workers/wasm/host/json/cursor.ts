import { DotNetError } from '../../host.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
/** The first blank beyond ASCII. */
const NEXT_LINE = 0x85;

function isBlank(unit: number): boolean {
	return (
		unit === SPACE ||
		(unit >= 9 && unit <= CARRIAGE_RETURN) ||
		(unit >= NEXT_LINE && /[\s\x85]/.test(String.fromCharCode(unit)))
	);
}

/** A place in a text of JSON: blanks, comments and lines, as Newtonsoft's JsonTextReader counts them. */
export abstract class JsonCursor {
	protected readonly text: string;
	protected at = 0;
	protected line = 1;
	protected lineStart = 0;
	protected hasRead = false;

	constructor(text: string) {
		this.text = text;
	}

	/** Containers around the place. */
	protected abstract get depth(): number;

	/** Of the token at the place, as error texts show it. */
	protected abstract path(): string;

	protected skipComments(): string | undefined {
		let character = this.skipBlanks();
		while (character === '/') {
			this.comment();
			this.hasRead = true;
			character = this.skipBlanks();
		}
		return character;
	}

	protected error(message: string): DotNetError {
		const isStart = !this.hasRead && this.depth === 0 && this.at === this.lineStart;
		const place = `line ${isStart ? 0 : this.line}, position ${this.at - this.lineStart}`;
		const sentence = message.endsWith('.') ? message : `${message}.`;
		return new DotNetError('Newtonsoft.Json.JsonReaderException', `${sentence} Path '${this.path()}', ${place}.`);
	}

	/** The first character that is no blank. */
	protected skipBlanks(): string | undefined {
		for (;;) {
			const unit = this.text.charCodeAt(this.at);
			if (unit > SPACE && unit < NEXT_LINE) return this.text[this.at];
			if (Number.isNaN(unit)) return undefined;
			if (unit === LINE_FEED) this.newLine();
			else if (unit === CARRIAGE_RETURN) {
				if (this.text.charCodeAt(this.at + 1) === LINE_FEED) this.at++;
				this.newLine();
			} else if (unit === 0 || isBlank(unit)) this.at++;
			else return this.text[this.at];
		}
	}

	protected newLine(): void {
		this.at++;
		this.line++;
		this.lineStart = this.at;
	}

	private comment(): void {
		this.at++;
		const kind = this.text[this.at];
		if (kind === undefined) throw this.error('Unexpected end while parsing comment.');
		if (kind !== '*' && kind !== '/') throw this.error(`Error parsing comment. Expected: *, got ${kind}.`);
		this.at++;
		while (this.at < this.text.length) {
			const character = this.text[this.at];
			if (kind === '/' && (character === '\n' || character === '\r')) return;
			if (kind === '*' && character === '*' && this.text[this.at + 1] === '/') {
				this.at += 2;
				return;
			}
			if (character === '\n') this.newLine();
			else this.at++;
		}
		if (kind === '*') throw this.error('Unexpected end while parsing comment.');
	}
}
