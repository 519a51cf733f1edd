/**
 * What Tollgate uses of uWebSockets.js 20.51. The binary comes as a package of its own (docs/dependencies.md), without
 * declarations.
 */
declare module 'uWebSockets.js' {
	export type RecognizedString = string | ArrayBuffer | Uint8Array;

	export interface us_listen_socket {
		readonly listens: unique symbol;
	}

	export interface us_socket_context_t {
		readonly context: unique symbol;
	}

	/** Valid during its handler only. */
	export interface HttpRequest {
		/** First value of a header, Latin-1. */
		getHeader(lowerCaseName: string): string;
		getUrl(): string;
		getMethod(): string;
		getCaseSensitiveMethod(): string;
		getQuery(): string | undefined;
		/** Names lower-case, values decoded as UTF-8. */
		forEach(callback: (name: string, value: string) => void): void;
		setYield(yields: boolean): HttpRequest;
	}

	export interface HttpResponse {
		pause(): void;
		resume(): void;
		writeStatus(status: RecognizedString): HttpResponse;
		writeHeader(name: RecognizedString, value: RecognizedString): HttpResponse;
		/** Chunked; false when the socket is full. */
		write(chunk: RecognizedString): boolean;
		end(body?: RecognizedString, closeConnection?: boolean): HttpResponse;
		endWithoutBody(reportedContentLength?: number, closeConnection?: boolean): HttpResponse;
		/** Returns whether all of the chunk left, and whether the response is complete. */
		tryEnd(fullBodyOrChunk: RecognizedString, totalSize: number): [boolean, boolean];
		close(): HttpResponse;
		getWriteOffset(): number;
		onWritable(handler: (offset: number) => boolean): HttpResponse;
		onAborted(handler: () => void): HttpResponse;
		/** The chunk is detached when the handler returns. */
		onData(handler: (chunk: ArrayBuffer, isLast: boolean) => void): HttpResponse;
		/** 4 or 16 bytes. */
		getRemoteAddress(): ArrayBuffer;
		cork(callback: () => void): HttpResponse;
		upgrade<UserData>(
			userData: UserData,
			key: RecognizedString,
			protocol: RecognizedString,
			extensions: RecognizedString,
			context: us_socket_context_t,
		): void;
	}

	export interface WebSocket<UserData> {
		/** 0: back-pressure, 1: sent, 2: dropped. */
		send(message: RecognizedString, isBinary?: boolean, compress?: boolean): number;
		sendFirstFragment(message: RecognizedString, isBinary?: boolean, compress?: boolean): number;
		sendFragment(message: RecognizedString, compress?: boolean): number;
		sendLastFragment(message: RecognizedString, compress?: boolean): number;
		getBufferedAmount(): number;
		end(code?: number, shortMessage?: RecognizedString): void;
		close(): void;
		ping(message?: RecognizedString): number;
		cork(callback: () => void): WebSocket<UserData>;
		getRemoteAddress(): ArrayBuffer;
		getUserData(): UserData;
	}

	export interface WebSocketBehavior<UserData> {
		maxPayloadLength?: number;
		closeOnBackpressureLimit?: boolean;
		maxLifetime?: number;
		idleTimeout?: number;
		compression?: number;
		maxBackpressure?: number;
		sendPingsAutomatically?: boolean;
		upgrade?: (response: HttpResponse, request: HttpRequest, context: us_socket_context_t) => void;
		open?: (socket: WebSocket<UserData>) => void;
		message?: (socket: WebSocket<UserData>, message: ArrayBuffer, isBinary: boolean) => void;
		dropped?: (socket: WebSocket<UserData>, message: ArrayBuffer, isBinary: boolean) => void;
		drain?: (socket: WebSocket<UserData>) => void;
		close?: (socket: WebSocket<UserData>, code: number, message: ArrayBuffer) => void;
		ping?: (socket: WebSocket<UserData>, message: ArrayBuffer) => void;
		pong?: (socket: WebSocket<UserData>, message: ArrayBuffer) => void;
	}

	export interface AppOptions {
		key_file_name?: string;
		cert_file_name?: string;
		ca_file_name?: string;
		passphrase?: string;
		ssl_ciphers?: string;
	}

	type Listening = (socket: us_listen_socket | false) => void;
	type Handler = (response: HttpResponse, request: HttpRequest) => void;

	export interface TemplatedApp {
		listen(host: string, port: number, callback: Listening): TemplatedApp;
		listen(host: string, port: number, options: number, callback: Listening): TemplatedApp;
		listen(port: number, callback: Listening): TemplatedApp;
		listen(port: number, options: number, callback: Listening): TemplatedApp;
		any(pattern: string, handler: Handler): TemplatedApp;
		get(pattern: string, handler: Handler): TemplatedApp;
		ws<UserData>(pattern: string, behavior: WebSocketBehavior<UserData>): TemplatedApp;
		filter(callback: (response: HttpResponse, count: number) => void): TemplatedApp;
		/** The app as another thread can pass connections to it. */
		getDescriptor(): number;
		addChildAppDescriptor(descriptor: number): TemplatedApp;
		removeChildAppDescriptor(descriptor: number): TemplatedApp;
		close(): TemplatedApp;
	}

	const uWS: {
		App(options?: AppOptions): TemplatedApp;
		SSLApp(options: AppOptions): TemplatedApp;
		us_listen_socket_close(socket: us_listen_socket): void;
		us_socket_local_port(socket: us_listen_socket): number;
		/** Settings of this thread by numbers; `999999990007` leaves the header `uWebSockets` out. */
		_cfg(key: string): void;
		/** Do not share the port with other processes. */
		LIBUS_LISTEN_EXCLUSIVE_PORT: number;
		DISABLED: number;
		SHARED_COMPRESSOR: number;
	};
	export default uWS;
}
