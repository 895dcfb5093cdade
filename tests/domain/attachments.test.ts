import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { FILES_BYTES_MAX, nameOfFile } from '@/domain/messages/attachment'
import { PART_BYTES, partId, partsOf, readPart } from '@/domain/messages/filePart'
import { typeOfFile } from '@/server/messages/typeOfFile'

const bytes = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
const chunk = (type: string, content: Uint8Array = new Uint8Array(0)) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return bytes(length, type, content, '\0\0\0\0')
}
const PNG = bytes(
  '\x89PNG\r\n\x1a\n',
  chunk('IHDR', bytes('\0\0\0\x01\0\0\0\x01\x08\0\0\0\0')),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND'),
)
const JPEG = bytes('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0', '\xff\xd9')
const PDF = bytes('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\n', '%%EOF\n')
const WEBP = bytes('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0/\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0')
const ZIP = zipSync({ 'a.html': Buffer.from('<script>alert(1)</script>') })
const GIF = bytes('GIF89a\x01\0\x01\0\0\0\0;')

describe('what a file is, is said by what it holds', () => {
  test.each<[string, Buffer, string | null]>([
    ['a PDF', PDF, 'application/pdf'],
    ['a PNG', PNG, 'image/png'],
    ['a JPEG', JPEG, 'image/jpeg'],
    ['a WebP', WEBP, 'image/webp'],
    ['a text', Buffer.from('Liebe Mara,\r\n\tgrüße 🌿 1 < 2 > 0\n'), 'text/plain'],
    ['a text in another encoding', bytes('gr\xfc\xdfe'), null],
    ['a text with a NUL', bytes('words\0words'), null],
    ['nothing', Buffer.alloc(0), null],
    ['an archive', Buffer.from(ZIP), null],
    ['a GIF', GIF, null],
    ['a program', bytes('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'), null],
    ['a script of a shell', Buffer.from('#!/bin/sh\nrm -rf ~\n'), 'text/plain'],
    ['a page', Buffer.from('<!DOCTYPE html><title>x</title>'), null],
    ['a page that begins later', Buffer.from('Dear you,\n<script>alert(1)</script>'), null],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), null],
    ['a drawing with a head', Buffer.from('<?xml version="1.0"?><svg/>'), null],
    ['a PDF with a page in it', bytes('%PDF-1.7\n<html><script>alert(1)</script>\n', '%%EOF'), null],
    ['a PDF with an archive behind it', bytes(PDF, ZIP), null],
    ['a PDF without its end', PDF.subarray(0, -6), null],
    ['a PNG with an archive behind it', bytes(PNG, ZIP), null],
    [
      'a JPEG with a page in its comment',
      bytes(JPEG.subarray(0, 20), '\xff\xfe\0\x20<script >alert(1)', '\xff\xd9'),
      null,
    ],
    [
      'a picture with a document in it',
      bytes(JPEG.subarray(0, 20), '\xff\xfe\0\x20%PDF-1.7\n', '\xff\xd9'),
      null,
    ],
    ['a page that calls itself a GIF', bytes('GIF89a/*<svg/onload=alert(1)>*/'), null],
  ])('%s', async (_what, content, type) => {
    expect(await typeOfFile(content)).toBe(type)
  })

  test('whatever else it holds, a large one is judged at once', async () => {
    const noise = Buffer.alloc(FILES_BYTES_MAX, 'PK\u0005\u0006<<')
    const begun = performance.now()
    expect(await typeOfFile(noise)).toBeNull()
    expect(await typeOfFile(bytes(PNG.subarray(0, 33), noise.subarray(0, -100)))).toBeDefined()
    expect(await typeOfFile(Buffer.alloc(FILES_BYTES_MAX, 'a <'))).toBe('text/plain')
    expect(performance.now() - begun).toBeLessThan(3_000)
  })
})

describe('what a file is called', () => {
  test.each([
    ['scan.pdf', 'application/pdf', 'scan.pdf'],
    ['Befund Müller.PDF', 'application/pdf', 'Befund Müller.PDF'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
    ['evil.html', 'text/plain', 'evil.html.txt'],
    ['photo.jpg', 'image/png', 'photo.jpg.png'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['C:\\letters\\one.txt', 'text/plain', 'one.txt'],
    ['.htaccess', 'text/plain', 'htaccess.txt'],
    ['', 'image/webp', 'file.webp'],
    ['  ..  ', 'image/webp', 'file.webp'],
    ['a\u202Egpj.exe\r\nX: y.png', 'image/png', 'agpj.exeX: y.png'],
    [`${'a'.repeat(300)}.png`, 'image/png', `${'a'.repeat(108)}.png`],
  ] as const)('%s as %s', (given, type, name) => {
    expect(nameOfFile(given, type)).toBe(name)
    expect(nameOfFile(name, type)).toBe(name)
  })
})

describe('a file in pieces', () => {
  test.each([1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, FILES_BYTES_MAX])('of %i bytes', (size) => {
    const file = Buffer.alloc(size, 'ab')
    const parts = partsOf(file).map(readPart)
    expect(parts).toHaveLength(Math.ceil(size / PART_BYTES))
    expect(parts.map((part) => part?.isLast)).toEqual(parts.map((_, place) => place === parts.length - 1))
    expect(Buffer.concat(parts.map((part) => part?.bytes ?? Buffer.alloc(0))).equals(file)).toBe(true)
  })

  test('each has a place of its own, which its number and its file say', () => {
    const file = '0199c2e4-7d0f-7b1c-9a37-5d1f3f0e8a44'
    const ids = Array.from({ length: 40 }, (_, place) => partId(file, place + 1))
    expect(new Set([file, ...ids]).size).toBe(41)
    for (const id of ids) expect(id).toMatch(/^0199c2e4-7d0f-7b1c-9a37-5d1f3f0e8a[0-9a-f]{2}$/)
  })
})
