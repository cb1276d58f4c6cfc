import { describe, expect, test } from "vitest";
import { recogniseFormat } from "../../src/formats/recognise-format.ts";

describe("a document is recognised by what it begins with", () => {
  test.each([
    ["Dockers walk out\n\nThe port is closed.", "PLAIN_TEXT"],
    ["[Photo] The port", "PLAIN_TEXT"],
    ["{sic} is what he wrote", "PLAIN_TEXT"],
    ["<3 is what she wrote", "PLAIN_TEXT"],
    ["\ufeff  <!doctype html><p>x", "HTML"],
    ["<!-- saved -->\n<HTML><body>", "HTML"],
    ["<p>One</p>", "HTML"],
    ["<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'><html xmlns='x'>", "HTML"],
    ["<?xml version='1.0'?>\n<?xml-stylesheet href='x'?><!-- c --><rss version='2.0'>", "FEED"],
    ["<feed xmlns='http://www.w3.org/2005/Atom'>", "FEED"],
    ["<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "FEED"],
    ["<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'>", "NEWSML_G2"],
    ["<nar:newsItem guid='x'>", "NEWSML_G2"],
    ["<!DOCTYPE nitf [<!ENTITY a '>'>]><nitf>", "NITF"],
    ['{"headline": "x"}', "JSON"],
    ["[\n  {", "JSON"],
  ])("%j is %s", (head, format) => {
    expect(recogniseFormat(head)).toBe(format);
  });

  test.each([
    ["{\\rtf1\\ansi", /RTF/u],
    ["From: <Saved by Blink>\nMIME-Version: 1.0", /MHTML/u],
    ["<NewsML Version='1.2'>", /NewsML 1/u],
    ["<?xml version='1.0'?><urlset xmlns='x'>", /its root is <urlset>/u],
    ["<?xml version='1.0'?>", /empty or cut off/u],
  ])("%j is known, and refused by its name", (head, message) => {
    expect(() => recogniseFormat(head)).toThrow(message);
  });
});
