/** Entry of the thread that accepts connections and hands them to the workers in turn; it sees no request. */
import { parentPort, workerData } from 'node:worker_threads';
import { Acceptor } from './listeners/acceptor.ts';
import type { AcceptorStart, FromAcceptor, ToAcceptor } from './messages.ts';

const { ports } = workerData as AcceptorStart;
const acceptors = ports.map(({ isSecure }) => new Acceptor(isSecure));

function tell(message: FromAcceptor): void {
	parentPort!.postMessage(message);
}

parentPort!.on('message', (message: ToAcceptor) => {
	if (message.kind === 'apps') {
		acceptors[message.index]!.handTo(message.descriptors);
		tell({ kind: 'apps' });
		return;
	}
	for (const acceptor of acceptors) acceptor.close();
	parentPort!.close();
});

try {
	const bound = acceptors.map((acceptor, index) => {
		acceptor.handTo(ports[index]!.descriptors);
		return acceptor.listen(ports[index]!);
	});
	tell({ kind: 'listening', ports: bound });
} catch (error) {
	tell({ kind: 'refused', message: (error as Error).message });
}
