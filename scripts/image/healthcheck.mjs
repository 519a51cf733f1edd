/** HEALTHCHECK of the image: 0 while the gateway serves. */
const port = process.env.TOLLGATE_HTTP_PORT ?? '8080';
const answer = await fetch(`http://127.0.0.1:${port}/status-0123456789abcdef`).catch(() => null);
process.exit(answer?.status === 200 ? 0 : 1);
