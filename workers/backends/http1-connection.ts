import { type buildConnector, Client, type Dispatcher } from 'undici';
import { Http1Call } from './http1-call.ts';
import { InterimFilter } from './interim-filter.ts';

/** One of a pool's connections, and those that take its place: tells each call that comes its way what filters its answers. */
export class Http1Connection extends Client {
	readonly #filter: InterimFilter;

	private constructor(origin: URL, options: Client.Options, filter: InterimFilter) {
		super(origin, options);
		this.#filter = filter;
	}

	static open(origin: URL, options: Client.Options, connect: buildConnector.connector): Http1Connection {
		const filter = new InterimFilter();
		const filtered: buildConnector.connector = (target, callback) =>
			connect(target, (...[error, socket]) => {
				if (error !== null) return callback(error, null);
				filter.attach(socket);
				callback(null, socket);
			});
		return new Http1Connection(origin, { ...options, connect: filtered }, filter);
	}

	override dispatch(options: Dispatcher.DispatchOptions, call: Dispatcher.DispatchHandler): boolean {
		if (call instanceof Http1Call) call.filter = this.#filter;
		return super.dispatch(options, call);
	}
}
