import type { BodySource } from '../backends/upstream.ts';

/** A body that may have so many bytes; what comes from there on is dropped. @param exceeded is called once */
export function limitedBody(source: BodySource, limit: number, exceeded: () => void): BodySource {
	return {
		start(sink) {
			let size = 0;
			source.start({
				write(chunk) {
					const isOver = size > limit;
					size += chunk.length;
					if (size <= limit) return sink.write(chunk);
					if (!isOver) exceeded();
					return true;
				},
				end: (trailers) => {
					if (size <= limit) sink.end(trailers);
				},
				abort: () => sink.abort(),
			});
		},
		pause: () => source.pause(),
		resume: () => source.resume(),
	};
}
