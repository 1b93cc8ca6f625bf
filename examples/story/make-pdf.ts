import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** Writes the Lantern's column as a newspaper page: two columns, a running head, a page number. `npx tsx examples/story/make-pdf.ts` */
const HEAD = 'THE LANTERN  ·  WEEKEND EDITION  ·  SATURDAY 7 MARCH 2026';
const TITLE = 'The bridge and the blame';
const BYLINE = 'By Hedda Marlow';
const PARAGRAPHS = [
  'Twelve people are dead at Kesra, and before the river had cooled two governments were quarrelling over the story. Sorvik speaks of a terrorist act. Castrel speaks of an absurdity. Both speak very loudly.',
  'I have crossed that bridge perhaps fifty times, and never once did anyone look under a wagon. If a bomb could be put aboard at the Lorn yard, it could have been put aboard anywhere along four hundred kilometres of track.',
  'Mr Hrabsky, the interior minister in Sorvik, says that he has evidence. Perhaps he has. He has promised to show it within a week. A man who is sure of his proof does not usually need a week to find it.',
  'The Rail Workers’ Union in Tarvenia still says that fifteen people died. The ministry says twelve. One of them is wrong, and I would not bet on the ministry.',
  'Haulier Bert Ansgar of Orrinfoot, who brought his two drivers home on Thursday by way of Velm, believes that the truth is duller. “Old wagons, bad welds,” he told me. “Nobody wants to hear that.”',
  'Could the regime in Castrel, as our neighbours’ newsreaders call it, have done such a thing? I doubt it. A government that cannot reopen a tram line in two years is unlikely to have planned an attack abroad without anybody noticing.',
  'What comes next may be worse. A quarrel over gas in spring could become a quarrel over everything by autumn.',
];

const doc = new PDFDocument({
  size: 'A4',
  margin: 56,
  info: {
    Title: TITLE,
    Author: 'Hedda Marlow',
    Creator: 'The Lantern',
    CreationDate: new Date('2026-03-07T05:00:00Z'),
    ModDate: new Date('2026-03-07T05:00:00Z'),
  },
});
doc.pipe(createWriteStream(join(import.meta.dirname, 'pages/14-lantern-weekend.pdf')));
doc.font('Times-Roman').fontSize(8).text(HEAD).moveDown(2);
doc.font('Times-Bold').fontSize(24).text(TITLE).moveDown(0.3);
doc.font('Times-Italic').fontSize(11).text(BYLINE).moveDown(1);
doc.font('Times-Roman').fontSize(11);
const column = { columns: 2, columnGap: 18, height: 300, align: 'left' as const, paragraphGap: 6 };
doc.text(PARAGRAPHS.join('\n'), column);
doc.fontSize(8).text('Opinion', 56, 760, { lineBreak: false }).text('3', 530, 760, { lineBreak: false });
doc.end();
