import { hash } from 'node:crypto';
import type { Episode } from '../domain/fact-schema.js';
import { isStaffId } from '../domain/identifiers/staff-id.js';

/** HMAC, under the child's own key, of a source's name for an episode; dies with the key. */
export type AliasKey = (episode: Episode, source: string, ref: string) => string;

/** HMAC, under the child's own key, of a source's name for one fact. */
export type SourceKey = (source: string, ref: string) => string;

/** What `aliasKey` and `sourceKey` are made with: the child's data key, or a stand-in where nothing is stored. */
export type ChildHmac = (purpose: 'alias' | 'source-key', text: string) => string;

/** Stands in for the child's key where nothing is stored: references stay apart, and look as they will. */
export const standIn: ChildHmac = (purpose, text) => hash('sha256', `${purpose}|${text}`, 'base64url');

/** What a log calls a member of staff, whom a source may give by a user name. */
export type StaffId = (name: string) => string;

/** Takes an opaque id as it is, and puts one in the place of any other name, however it is spelt. */
export const staffIdWith =
  (pseudonym: (name: string) => string): StaffId =>
  (name) => {
    const plain = name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
    // What says nothing, or is no text, is refused with the rest of its line.
    if (isStaffId(name) || plain === '' || !name.isWellFormed()) return name;
    return `staff-${pseudonym(plain)}`;
  };

/** Stands in for the log's own key where nothing is stored. */
export const standInStaff: StaffId = staffIdWith((name) => hash('sha256', name, 'hex'));

export const aliasKeyWith =
  (hmac: ChildHmac): AliasKey =>
  (episode, source, ref) =>
    hmac('alias', JSON.stringify([episode, source, ref]));

export const sourceKeyWith =
  (hmac: ChildHmac): SourceKey =>
  (source, ref) =>
    hmac('source-key', JSON.stringify([source, ref]));
