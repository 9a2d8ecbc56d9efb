// Health check of the image: ends with 0 where the process answers at its own port.
const url = `http://127.0.0.1:${process.env.PORT || 3000}/health/live`;
try {
  const { status } = await fetch(url, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = status === 200 ? 0 : 1;
} catch {
  process.exitCode = 1;
}
