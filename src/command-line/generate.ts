import type { Progress } from './progress.js';

export interface CityAsked {
  readonly children: number;
  readonly seed: string;
  readonly out: string;
}

/** Writes a city's files. @returns their paths, in the order in which to import them */
export const generate = async (asked: CityAsked, progress: Progress): Promise<readonly string[]> => {
  const { generateCity } = await import('../city/generate-city.js');
  const label = 'Writing lives';
  const { files } = await generateCity(asked, (done, total) =>
    progress.show({ label, done, total, unit: 'children' }),
  );
  return files;
};
