import { importCost } from './import.js';

const { bareNode, core, app, ratio } = importCost(15);
const round = (value: number): string => value.toFixed(0);
process.stdout.write(
  `${[
    '| start-up, CPU ms, median of 15 | bare Node | + core | + core and app | app over core |',
    '|---|---:|---:|---:|---:|',
    `| Node ${process.version} | ${round(bareNode)} | ${round(core)} | ${round(app)} | ${ratio.toFixed(3)} x |`,
  ].join('\n')}\n`,
);
