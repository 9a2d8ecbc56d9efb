import { readFileSync } from 'node:fs';

// Given to node by --import: the clock of the process differs by as many milliseconds as the file at DRILL_CLOCK says.
const RealDate = Date;
let offset = 0;
const look = () => (offset = Number(readFileSync(process.env.DRILL_CLOCK, 'utf8')));
look();
setInterval(look, 10).unref();

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offset);
    else super(...given);
  }
  static now() {
    return RealDate.now() + offset;
  }
};
