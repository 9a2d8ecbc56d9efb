import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import { anError, FileRefused } from '../report/entry.js';
import type { Reading } from './read-bytes.js';
import { readText } from './utf8.js';

/** An element that was read whole: names are lower case, text is trimmed. */
export interface XmlElement {
  readonly name: string;
  /** As the file writes it. */
  readonly written: string;
  readonly row: number;
  readonly children: XmlElement[];
  text: string;
}

/** Text or a tag longer than this is no return: it would fill the memory. */
const LONGEST_PIECE = 1_000_000;
const DEEPEST = 32;
/** Tags of one captured element. */
const MOST_PARTS = 20_000;

const refusal = (path: string, row: number, problem: string, remedy: string): FileRefused =>
  new FileRefused(anError({ file: basename(path), row }, problem, remedy));

/**
 * The elements of an XML file for which `capture` says yes, whole; all others are only walked through, and their
 * text is handed out as elements without children. A document type (and so every entity of a file's own) is refused.
 * @throws FileRefused for XML that is not well formed, with its line
 */
export async function* readXml(
  path: string,
  reading: Reading,
  capture: (name: string) => boolean,
): AsyncGenerator<XmlElement[]> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let stack: XmlElement[] = [];
  let whole: XmlElement | undefined;
  let parts = 0;
  let done: XmlElement[] = [];
  let sinceTag = 0;
  const fail = (problem: string, remedy: string): never => {
    throw refusal(path, parser.line, problem, remedy);
  };
  parser.on('error', (error) => {
    throw refusal(
      path,
      parser.line,
      `The file is not well-formed XML (${error.message.replace(/^(?:\S*:)?\d+:\d+: /, '').replace(/\.$/, '')}).`,
      'Export the return again from the system that made it.',
    );
  });
  parser.on('doctype', () => {
    fail(
      'The file declares a document type, which could hide entities that grow without end.',
      'Remove the <!DOCTYPE …> from the file; a SEN2 return has none.',
    );
  });
  parser.on('opentag', ({ name }) => {
    sinceTag = 0;
    const local = name.slice(name.indexOf(':') + 1);
    const element = { name: local.toLowerCase(), written: local, row: parser.line, children: [], text: '' };
    if (stack.length >= DEEPEST) fail('The file nests elements too deeply.', 'Is this a SEN2 return?');
    if (whole === undefined && capture(element.name)) {
      whole = element;
      parts = 0;
    }
    if (whole !== undefined && (parts += 1) > MOST_PARTS) {
      fail(`One <${whole.written}> has more than ${MOST_PARTS} elements.`, 'Is this a SEN2 return?');
    }
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    // White space between elements that are only walked through would pile up.
    if (top !== undefined && (whole !== undefined || text.trim() !== '')) top.text += text;
  });
  parser.on('cdata', (text) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on('closetag', () => {
    sinceTag = 0;
    const closed = stack.pop()!;
    closed.text = closed.children.length > 0 ? '' : closed.text.trim();
    if (closed === whole) {
      whole = undefined;
      done.push(closed);
    } else if (whole === undefined && closed.children.length === 0) done.push(closed);
    // What was handed out, or only walked through, is not kept.
    if (whole === undefined) stack.at(-1)?.children.pop();
  });

  for await (const text of readText(path, reading)) {
    // Large pieces of text or of one tag show as characters without any tag.
    sinceTag += text.length;
    parser.write(text);
    if (sinceTag > LONGEST_PIECE + text.length) {
      fail('The file has a text or a tag of more than a million characters.', 'Is this a SEN2 return?');
    }
    if (done.length > 0) {
      yield done;
      done = [];
    }
  }
  parser.close();
  stack = [];
  if (done.length > 0) yield done;
}
