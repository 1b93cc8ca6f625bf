import { strToU8, zipSync } from 'fflate';
import PdfDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { parseDocument } from './parse.ts';
import { type Kind, sniff } from './sniff.ts';

const SENTENCE =
  'The bridge over the Kesra was closed to lorries on Friday, the ministry of works said in a statement. ';

const PLACES = ['', 'Ostrana', 'Selm', 'Korva'];

const makePdf = (write: (pdf: PDFKit.PDFDocument) => void, info: Record<string, unknown> = {}): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const pdf = new PdfDocument({ info });
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    write(pdf);
    pdf.end();
  });

const makeDocx = (body: string, properties = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(`<cp:coreProperties>${properties}</cp:coreProperties>`),
  });
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const parse = (bytes: Uint8Array, kind: Kind) => {
  expect(sniff(bytes)).toBe(kind);
  return parseDocument(bytes, { kind, url: null, contentType: null });
};

describe('PDF', () => {
  test('lines become paragraphs, page numbers and running heads go, the details come from its properties', async () => {
    const bytes = await makePdf(
      (pdf) => {
        for (let page = 1; page <= 3; page += 1) {
          if (page > 1) pdf.addPage();
          pdf.fontSize(9).text('Vesnia Herald · morning edition', 72, 40);
          if (page === 1) pdf.fontSize(22).text('Kesra bridge closed', 72, 90);
          pdf
            .fontSize(11)
            .text(`${PLACES[page]} said so. ${SENTENCE.repeat(3)}${PLACES[page]} agreed.`, 72, 140, { width: 400 });
          pdf.moveDown().text(`${PLACES[page]} did not. ${SENTENCE.repeat(2).trim()}`, { width: 400 });
          pdf.fontSize(9).text(String(page), 300, 700, { lineBreak: false });
        }
      },
      { Author: 'Ivo Brandt', CreationDate: new Date(Date.UTC(2025, 6, 11, 18, 20, 0)) },
    );
    const { extract } = await parse(bytes, 'pdf');
    expect(extract.article).toMatchObject({
      title: 'Kesra bridge closed',
      authors: ['Ivo Brandt'],
      published: '2025-07-11T18:20:00Z',
    });
    expect(extract.blocks).toHaveLength(6);
    expect(extract.text).toContain(`Selm said so. ${SENTENCE.repeat(3)}Selm agreed.`);
    expect(extract.text).not.toMatch(/morning edition|\n\d\n/);
  });

  test('a page without text says what to do', async () => {
    const bytes = await makePdf((pdf) => pdf.rect(10, 10, 100, 100).fill());
    await expect(parse(bytes, 'pdf')).rejects.toMatchObject({ code: 'no-text' });
  });

  test('a cut-off file is an error', async () => {
    const bytes = await makePdf((pdf) => pdf.text(SENTENCE));
    await expect(parse(bytes.subarray(0, 200), 'pdf')).rejects.toMatchObject({
      code: expect.stringMatching(/pdf|no-text/),
    });
  });
});

describe('DOCX', () => {
  test('paragraphs and properties', async () => {
    const properties = '<dc:title>Kesra bridge closed</dc:title><dc:creator>Ivo Brandt</dc:creator>';
    const { extract } = await parse(makeDocx(paragraph(SENTENCE) + paragraph('Second.'), properties), 'docx');
    expect(extract.text).toBe(`${SENTENCE.trim()}\n\nSecond.`);
    expect(extract.article).toMatchObject({ title: 'Kesra bridge closed', authors: ['Ivo Brandt'] });
  });

  test('an empty one and a broken one', async () => {
    await expect(parse(makeDocx(''), 'docx')).rejects.toMatchObject({ code: 'empty' });
    await expect(parse(makeDocx(paragraph('x')).subarray(0, 300), 'docx')).rejects.toMatchObject({ code: 'bad-zip' });
  });
});

describe('email', () => {
  test('headers give the details, encodings are undone', async () => {
    const email = [
      'From: =?utf-8?q?Andr=C3=A9_Brandt?= <andre@post.example>',
      'To: desk@post.example',
      'Subject: =?utf-8?b?S2VzcmEgYnJpZGdlIGNsb3NlZA==?=',
      'Date: Fri, 11 Jul 2025 20:20:00 +0200',
      'Message-ID: <1@post.example>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'The bridge =96 the caf=E9 beside it too =96 was closed.',
    ].join('\r\n');
    const { id, extract } = await parse(Buffer.from(email), 'eml');
    expect(id).toBe('1@post.example');
    expect(extract.text).toBe('The bridge – the café beside it too – was closed.');
    expect(extract.article).toMatchObject({ title: 'Kesra bridge closed', authors: ['André Brandt'] });
    expect(extract.article.published).toMatch(/^2025-07-11T18:20:00/);
  });

  test('the HTML part without its script and share lines', async () => {
    const email = `From: a@post.example\nTo: b@post.example\nSubject: Bridge\nDate: Fri, 11 Jul 2025 20:20:00 +0200\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>${SENTENCE}</p><script>bad()</script><p>Share this</p>`;
    expect((await parse(Buffer.from(email), 'eml')).extract.text).toBe(SENTENCE.trim());
  });
});

describe('Markdown', () => {
  test('marks go, blocks stay', async () => {
    const markdown = `---
title: "Bridge closed"
author: Ivo Brandt
date: 2025-07-11
---

# Bridge closed

The **bridge** over the [Kesra](https://x.example/a_b) was _closed_, said
the ministry.[^1]

## Reactions

> "Shut," she said.

- one
- two

\`\`\`
code
\`\`\`
`;
    const { extract } = await parse(Buffer.from(markdown), 'markdown');
    expect(extract.text.split('\n\n')).toEqual([
      'The bridge over the Kesra was closed, said the ministry.',
      'Reactions',
      '"Shut," she said.',
      'one',
      'two',
    ]);
    expect(extract.blocks.map((block) => block.kind)).toEqual(['paragraph', 'heading', 'quote', 'item', 'item']);
    expect(extract.article).toMatchObject({ title: 'Bridge closed', authors: ['Ivo Brandt'], published: '2025-07-11' });
  });
});
