import type { DatabaseSync } from 'node:sqlite';
import { MixedRepeat } from '../port.js';
import type { Appended } from '../port.js';
import { positionText } from '../positions.js';
import { repeatOrError } from '../repeat.js';
import { prepareArrays } from './arrays.js';
import type { Append, CommitBatch } from './group-commit.js';
import { createHeads } from './heads.js';
import { isConstraint, writeFailed } from './write-failed.js';

const EVENT =
  'INSERT INTO event (position, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)';

/** The one writer of a log. All of a batch goes into one transaction; a repeat or a conflict writes nothing. */
export const createWriter = (db: DatabaseSync): CommitBatch => {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const insertEvent = db.prepare(EVENT);
  const readPosition = prepareArrays<[number]>(db, 'SELECT position FROM log');
  const setPosition = db.prepare('UPDATE log SET position = ?');
  const heads = createHeads(db);
  const position = (): number => readPosition.get()![0];
  let last = position();

  const write = ({ stream, expected, events }: Append): Appended => {
    const id = heads.advance(stream, expected + events.length);
    let revision = expected;
    for (const event of events)
      insertEvent.run(++last, id, ++revision, event.id, event.type, event.data, event.metadata);
    return { revision, position: positionText(last) };
  };
  const appendOne = (append: Append): Appended | Error => {
    const { stream, expected, events } = append;
    const actual = heads.revision(stream);
    if (events.length === 0) return heads.resultAt(stream, actual);
    if (actual === expected) return write(append);
    const error = repeatOrError(
      stream,
      expected,
      actual,
      events,
      heads.ids(stream, expected + 1, events.length),
    );
    return error ?? heads.resultAt(stream, expected + events.length);
  };
  const abandon = (): void => {
    if (db.isTransaction) db.exec('ROLLBACK');
    heads.forget();
    last = position();
  };
  const transact = (batch: readonly Append[], one: (append: Append) => Appended | Error) => {
    try {
      begin.run();
      const before = last;
      const outcomes = batch.map(one);
      if (last !== before) setPosition.run(last);
      commit.run();
      return outcomes;
    } catch (error) {
      abandon();
      throw error;
    }
  };
  const appendApart = (append: Append): Appended | Error => {
    const before = last;
    db.exec('SAVEPOINT apart');
    try {
      const outcome = appendOne(append);
      db.exec('RELEASE apart');
      return outcome;
    } catch (error) {
      if (!isConstraint(error)) throw error;
      db.exec('ROLLBACK TO apart; RELEASE apart');
      heads.forget();
      last = before;
      return new MixedRepeat('An event with that id stands elsewhere in the log.');
    }
  };

  return (batch) => {
    try {
      return transact(batch, appendOne);
    } catch (error) {
      if (!isConstraint(error)) throw writeFailed(error);
    }
    // Savepoints cost a fifth of the throughput, so only a batch that met a constraint is done again with them.
    try {
      return transact(batch, appendApart);
    } catch (error) {
      throw writeFailed(error);
    }
  };
};
