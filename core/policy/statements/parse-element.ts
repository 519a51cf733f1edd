import { childElements, type Element, strayText } from '../document/element.ts';
import { PositionedText, PositionedTextBuilder } from '../document/positioned-text.ts';
import type { ValueParser } from './parse-value.ts';
import { type Report, suggestion } from './report.ts';
import { AttributeSchema, camelCase, type ElementSchema } from './schema.ts';
import type { Statement } from './statement.ts';

/** What an element is checked against: a statement has more to say than an element below it. */
type Schema = ElementSchema & Partial<Pick<Statement, 'choices' | 'postponed'>>;

/** Checks an element and what is below it against its schema, and makes the settings of it. */
export class ElementParser {
	readonly #values: ValueParser;
	readonly #report: Report;
	/** Called for each element that stands for a statement (a child of send-request, say). */
	readonly #onStatement: (statement: Statement, element: Element) => void;

	constructor(values: ValueParser, report: Report, onStatement: (statement: Statement, element: Element) => void) {
		this.#values = values;
		this.#report = report;
		this.#onStatement = onStatement;
	}

	/** The settings of an element; its statements, where it holds some, are not looked at. */
	parse(schema: Schema, element: Element): Record<string, unknown> {
		const settings: Record<string, unknown> = {};
		if (schema.isOpen) return settings;
		this.#parseAttributes(schema, element, settings);
		if (!schema.holdsStatements) this.#parseChildren(schema, element, settings);
		this.#parseText(schema, element, settings);
		return settings;
	}

	#parseAttributes(schema: Schema, element: Element, settings: Record<string, unknown>): void {
		const given = new Map(element.attributes.map((attribute) => [attribute.name, attribute]));
		for (const [name, attributeSchema] of Object.entries(schema.attributes)) {
			const attribute = given.get(name);
			if (attribute === undefined) {
				if (attributeSchema.isRequired) this.#miss(element, name);
				settings[camelCase(name)] = this.#values.absent(attributeSchema);
				continue;
			}
			if (!attributeSchema.hasEffect) {
				this.#report.add('attribute-without-effect', element.file, attribute.start, { element: element.name, name });
			}
			settings[camelCase(name)] = this.#values.parse(attributeSchema, attribute.value, {
				name: `${element.name} ${name}`,
				isText: false,
				isPostponed: schema.postponed?.includes(name) ?? false,
				isTemplate: false,
			});
		}
		this.#checkNames(schema, element);
		this.#checkChoices(schema, element, given);
		this.#checkExclusions(schema, element, given);
	}

	#miss(element: Element, name: string): void {
		this.#report.add('attribute-missing', element.file, element.start, { element: element.name, name });
	}

	#checkNames(schema: Schema, element: Element): void {
		const names = Object.keys(schema.attributes);
		for (const { name, start } of element.attributes) {
			if (names.includes(name) || name === 'id' || name === 'xmlns' || name.startsWith('xmlns:')) continue;
			const hint = suggestion(name, names);
			this.#report.add('attribute-unknown', element.file, start, { element: element.name, name, hint });
		}
	}

	#checkChoices(schema: Schema, element: Element, given: ReadonlyMap<string, unknown>): void {
		for (const { of, exactly } of schema.choices ?? []) {
			const count = of.filter((name) => given.has(name)).length;
			if (exactly ? count === 1 : count > 0) continue;
			this.#report.add('attribute-choice', element.file, element.start, {
				element: element.name,
				quantity: exactly ? 'exactly one' : 'at least one',
				names: of.join(', '),
			});
		}
	}

	#checkExclusions(schema: Schema, element: Element, given: ReadonlyMap<string, { start: number }>): void {
		for (const [name, others] of Object.entries(schema.excludes)) {
			const other = given.has(name) ? others.find((each) => given.has(each)) : undefined;
			if (other === undefined) continue;
			const values = { element: element.name, name, other };
			this.#report.add('attribute-excluded', element.file, given.get(other)!.start, values);
		}
	}

	#parseChildren(schema: Schema, element: Element, settings: Record<string, unknown>): void {
		if (schema.text?.type === 'markup') return;
		const found = new Map<string, Element[]>();
		for (const child of childElements(element)) {
			if (schema.children[child.name] === undefined) this.#refuseChild(schema, element, child);
			else found.set(child.name, [...(found.get(child.name) ?? []), child]);
		}
		for (const [name, child] of Object.entries(schema.children)) {
			const elements = found.get(name) ?? [];
			if (elements.length < child.atLeast) {
				this.#report.add('child-missing', element.file, element.start, { element: element.name, name });
			}
			if (elements.length > child.atMost) {
				const second = elements[child.atMost]!;
				const times = child.atMost === 1 ? 'once' : `${child.atMost} times`;
				this.#report.add('child-repeated', second.file, second.start, { element: element.name, name, times });
			}
			const parsed = elements.map((one) => this.#parseChild(child.schema, element, one));
			settings[camelCase(name)] = child.atMost === 1 ? (parsed[0] ?? null) : parsed;
		}
	}

	#parseChild(schema: ElementSchema | AttributeSchema, parent: Element, child: Element): unknown {
		if (schema instanceof AttributeSchema) {
			for (const { name, start } of child.attributes) {
				this.#report.add('attribute-unknown', child.file, start, { element: child.name, name, hint: '' });
			}
			return this.#textValue(schema, child, `${parent.name} ${child.name}`, false);
		}
		if (isStatement(schema)) this.#onStatement(schema, child);
		return this.parse(schema, child);
	}

	#refuseChild(schema: Schema, element: Element, child: Element): void {
		const names = Object.keys(schema.children);
		const hint = suggestion(child.name, names) || (names.length > 0 ? `It takes ${names.join(', ')}.` : '');
		this.#report.add('child-unknown', child.file, child.start, { element: element.name, name: child.name, hint });
	}

	#parseText(schema: Schema, element: Element, settings: Record<string, unknown>): void {
		if (schema.text !== null) {
			const isTemplate = /^liquid$/i.test(String(settings.template ?? ''));
			settings.text = this.#textValue(schema.text, element, element.name, isTemplate);
			return;
		}
		const stray = strayText(element);
		if (stray !== null) this.#report.add('text-not-allowed', element.file, stray, { element: element.name });
	}

	#textValue(schema: AttributeSchema, element: Element, name: string, isTemplate: boolean): unknown {
		const text = textOf(schema, element);
		if (schema.isRequired && text.text.trim() === '') {
			this.#report.add('text-missing', element.file, element.start, { element: element.name });
		}
		return this.#values.parse(schema, text, { name, isText: true, isPostponed: false, isTemplate });
	}
}

/** The character data of an element; markup with elements in it is kept as written. */
function textOf(schema: AttributeSchema, element: Element): PositionedText {
	if (schema.type === 'markup' && childElements(element).length > 0) {
		return PositionedText.of(element.file, element.contentStart, element.contentEnd);
	}
	const builder = new PositionedTextBuilder(element.file);
	for (const child of element.children) if (child.kind === 'text') builder.append(child.value);
	return builder.build(element.contentStart);
}

function isStatement(schema: ElementSchema): schema is Statement {
	return 'execution' in schema;
}
