import { openAnnexAList } from '../annex-a/open-list.js';
import { openJourneys } from '../journeys/open-journeys.js';
import { openLinks, openRegister } from '../register/open-register.js';
import type { RegisterFile } from '../register/open-register.js';
import { FileRefused } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { openBlade, openSen2Xml } from '../sen2/open-return.js';
import type { Input } from '../take-in-order.js';
import type { PersonFile } from './person-file.js';

export type LoadFile = PersonFile | RegisterFile;

export const isRegister = (file: LoadFile): file is RegisterFile => file.source === 'register';

const open = async (input: Input): Promise<LoadFile> => {
  switch (input.kind) {
    case 'register':
      return openRegister(input.path);
    case 'register-links':
      return openLinks(input.path);
    case 'annex-a':
      return openAnnexAList(input.path, input.list);
    case 'journeys':
      return openJourneys(input.path);
    case 'sen2-xml':
      return openSen2Xml(input.path);
    case 'sen2-csv':
      return openBlade(input.set);
  }
};

/** Opens each input and reads its header; one whose header is wrong is reported. */
export const openInputs = async (
  inputs: readonly Input[],
  report: (entry: ReportEntry) => void,
): Promise<LoadFile[]> => {
  const files: LoadFile[] = [];
  for (const input of inputs) {
    try {
      files.push(await open(input));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      report(error.entry);
    }
  }
  return files;
};
