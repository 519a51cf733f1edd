/**
 * Compares variants without bias: each measurement in a fresh process, the order reversed every round, raw values printed.
 * A variant's process prints one JSON object of figures and exits.
 */
import { spawn } from 'node:child_process';

export type Figures = Record<string, number>;

export async function compare(title: string, script: string, variants: string[], rounds: number): Promise<void> {
	const results = new Map<string, Figures[]>(variants.map((variant) => [variant, []]));
	for (let round = 0; round < rounds; round++) {
		const order = round % 2 === 0 ? variants : [...variants].reverse();
		for (const variant of order) results.get(variant)!.push(await runVariant(script, variant));
	}
	print(title, results);
}

function runVariant(script: string, variant: string): Promise<Figures> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, variant], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let text = '';
		child.stdout.on('data', (chunk: Buffer) => {
			text += chunk;
		});
		child.on('exit', (code) => {
			if (code === 0) resolve(JSON.parse(text) as Figures);
			else reject(new Error(`${variant} ended with ${code}`));
		});
	});
}

/** Median of each figure, and its ratio to the first variant's. */
function print(title: string, results: Map<string, Figures[]>): void {
	const names = Object.keys([...results.values()][0]![0]!);
	const medians = [...results].map(([variant, rounds]) => {
		const figures = names.map((name) => median(rounds.map((round) => round[name]!)));
		return { variant, figures, raw: rounds };
	});
	const base = medians[0]!;
	process.stdout.write(`\n${title}\n\n| variant | ${names.map((name) => `${name} | ratio`).join(' | ')} |\n`);
	process.stdout.write(`| --- |${names.map(() => ' ---: | ---: |').join('')}\n`);
	for (const { variant, figures } of medians) {
		const cells = figures.map((value, i) => `${value.toFixed(1)} | ${(value / base.figures[i]!).toFixed(2)}`);
		process.stdout.write(`| ${variant} | ${cells.join(' | ')} |\n`);
	}
	for (const { variant, raw } of medians) {
		const values = names.map((name) => `${name} ${raw.map((round) => round[name]!.toFixed(1)).join(', ')}`);
		process.stdout.write(`  ${variant}: ${values.join('; ')}\n`);
	}
}

function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)]!;
}
