import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// A file of another kind has one message that names the kind; a map with mistakes in it is a map.
@Suite struct FileKindTests {
  private static let texts: [(String, FileKind)] = [
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>\n", .svg),
    ("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", .svg),
    ("<?xml version=\"1.0\"?>\n<mxfile><diagram/></mxfile>\n", .xml),
    ("<!DOCTYPE html>\n<html><body>x</body></html>\n", .html),
    ("{\n  \"steps\": []\n}\n", .stepsJSON), ("[{\"name\": \"Weld\"}]\n", .json),
    ("{\"a\": 1}\n", .json), ("{\"id\": 1, \"processes\" : [{}]}\n", .stepsJSON),
    ("---\nsteps:\n  - weld\n", .yaml), ("title: Brackets\nsteps:\n  - weld\n", .yaml),
    ("Step,C/T,C/O\nWeld,39,10\n", .table), ("Step\tC/T\tC/O\nWeld\t39\t10\n", .table),
    ("Step;C/T;C/O\nWeld;39;10\n", .table), ("process,C/T,C/O\nweld,39,10\n", .table),
    ("sep=;\nStep;C/T\nWeld;39\n", .table), ("Step;C/T;C/O\ninventory;;5\nWeld;39;10\n", .table),
    (
      "Brackets: now,,\nDemand,\"17,600\",\nDate,3 May\n\nNo.,Step,C/T\n1,Weld,39\n2,\"Paint, red\",10\n",
      .table
    ),
    (
      "Order entry\nShifts,1\n\nStep,PT,LT,Notes\nEnter the order,6 min,20 min,as it comes\nCheck,2 min,10 min,\n",
      .table
    ),
    ("vsm\n  a >> b\n", .mermaidMap), ("---\ntitle: T\n---\nvsm\na >> b\n", .mermaidMap),
    ("%%{init: {}}%%\nvsm\n", .mermaidMap), ("```mermaid\nvsm\n```\n", .mermaidMap),
    ("flowchart LR\n  a --> b\n", .mermaid), ("graph TD\n  a --> b\n", .mermaid),
    ("%%{init: {}}%%\n", .mermaid), ("sequenceDiagram\n  a->>b: x\n", .mermaid),
    ("digraph g {\n a -> b;\n}\n", .dot), ("graph g { a -- b }\n", .dot), ("strict digraph {\n}\n", .dot),
    ("@startuml\n:Weld;\n@enduml\n", .plantUML), ("#!/bin/sh\nvsm map.vsm\n", .script),
    ("\\documentclass{article}\n", .latex),
    ("We get coils from the mill every Tuesday.\nThen we stamp them.\n", .prose),
    ("```vsm\nmap \"x\"\n```\n", .markdown(hasMap: true)),
    ("# Notes\n\nThe map of the plant is below.\n\n```vsm\nmap \"x\"\n```\n", .markdown(hasMap: true)),
    ("map \"x\"\nstream { process weld }\n```\n", .markdown(hasMap: true)),
    ("```sh\nvsm map.vsm\n```\n", .markdown(hasMap: false)),
  ]

  @Test(arguments: texts) func isToldOnce(text: String, kind: FileKind) {
    let told = ValueStreamMap.read(SourceFile(name: "t", text: text)).diagnostics.map(\.problem)
    #expect(told == [.habit(.fileOfOtherKind(kind))])
  }

  @Test(arguments: [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], FileKind.picture("PNG")),
    ([0xFF, 0xD8, 0xFF, 0xE0], .picture("JPEG")),
    (Array("GIF89a".utf8), .picture("GIF")), (Array("RIFF\0\0\0\0WEBP".utf8), .picture("WebP")),
    (Array("%PDF-1.7\n".utf8), .pdf), (Array("%!PS-Adobe".utf8), .postScript),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], .archive), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
    ([0x1F, 0x8B, 8], .compressed),
    (Array("{\\rtf1 x}".utf8), .richText), ([0x7F, 0x45, 0x4C, 0x46], .program),
  ])
  func isToldByItsFirstBytes(bytes: [UInt8], kind: FileKind) {
    let told = ValueStreamMap.read(SourceFile(name: "t", bytes: bytes)).diagnostics.map(\.problem)
    #expect(told == [.habit(.fileOfOtherKind(kind))])
  }

  /// Mistakes in a map are told as such, however little of it is right.
  @Test(arguments: [
    "custmer plant\n", "title \"Brackets\"\ncustomer plant { demand 3/day }\n",
    "steam {\n  process weld\n}\n",
    "bogus x y\nbogus x y\n", "{\n process weld\n}\n", "proces a\nproces b\nproces c\n",
    "var takt = 60s\nstream { process weld }\n", "stream, weld, paint\n", "weld -> paint\n",
    "We { C/T 3s } and some more words here\n",
  ])
  func isNone(text: String) {
    let told = ValueStreamMap.read(SourceFile(name: "t", text: text)).diagnostics
    #expect(!told.isEmpty && !told.contains { $0.problem.code == .fileOfOtherKind }, "\(told.map(\.code))")
  }
}
