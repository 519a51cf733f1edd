import type { ApiType, Operation } from '../model/model.ts';

const PARTS = { policy: null, parameters: [], request: [], responses: [] };

/**
 * Operations of an API whose description names none: a WebSocket API has `onHandshake` alone, and a gRPC API answers every
 * `/{package.Service}/{Method}` below its suffix.
 */
export function implicitOperations(type: ApiType): Operation[] {
	if (type === 'websocket') {
		return [{ ...PARTS, name: 'onHandshake', displayName: 'onHandshake', method: 'GET', urlTemplate: '/*' }];
	}
	if (type === 'grpc') return [{ ...PARTS, name: 'call', displayName: 'Call', method: 'POST', urlTemplate: '/*' }];
	return [];
}
