// Middleware of the test server: answers as the address asks for, so that a test names each fault of a transport in its own table.
//   /faulty/events.json?answer={"status":404,"type":"text/html","body":"…"}
//   body: text, or a list of bytes; length: what the header promises; cut: the connection ends after the body; stall: it never does;
//   silent: not even headers come; to: address of a redirect; open: other sites may read it
const PREFIX = '/faulty/';

export async function faulty(context, next) {
  if (!context.path.startsWith(PREFIX)) return next();
  const {
    status = 200,
    type = 'application/json',
    body = '',
    length,
    cut,
    stall,
    silent,
    to,
    open,
  } = JSON.parse(context.query.answer ?? '{}');
  context.respond = false;
  if (silent) return undefined;
  const { res: response } = context;
  response.writeHead(to ? 302 : status, {
    'content-type': type,
    ...(length && { 'content-length': length }),
    ...(to && { location: to === 'itself' ? context.url : to }),
    ...(open && { 'access-control-allow-origin': '*' }),
  });
  response.write(typeof body === 'string' ? body : Buffer.from(body));
  if (stall) return undefined;
  if (cut) setTimeout(() => response.destroy(), 20);
  else response.end();
  return undefined;
}
