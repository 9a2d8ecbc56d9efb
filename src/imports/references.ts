import { hash } from 'node:crypto';
import type { Episode } from '../domain/fact-schema.js';

/** HMAC, under the child's own key, of a source's name for an episode; dies with the key. */
export type AliasKey = (episode: Episode, source: string, ref: string) => string;

/** HMAC, under the child's own key, of a source's name for one fact. */
export type SourceKey = (source: string, ref: string) => string;

/** What `aliasKey` and `sourceKey` are made with: the child's data key, or a stand-in where nothing is stored. */
export type ChildHmac = (purpose: 'alias' | 'source-key', text: string) => string;

/** Stands in for the child's key where nothing is stored: references stay apart, and look as they will. */
export const standIn: ChildHmac = (purpose, text) => hash('sha256', `${purpose}|${text}`, 'base64url');

export const aliasKeyWith =
  (hmac: ChildHmac): AliasKey =>
  (episode, source, ref) =>
    hmac('alias', JSON.stringify([episode, source, ref]));

export const sourceKeyWith =
  (hmac: ChildHmac): SourceKey =>
  (source, ref) =>
    hmac('source-key', JSON.stringify([source, ref]));
