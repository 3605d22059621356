// `import VSMKit` alone is enough: the values that it hands out (the map, its figures, messages, the scene)
// are declared by the stages, and under MemberImportVisibility a user who imports only VSMKit could hold
// such a value and read none of its members. Swift has no other way yet to hand an import on.
@_exported public import VSMAnalysis
@_exported public import VSMDiagnostics
@_exported public import VSMDrawing
@_exported public import VSMGraphviz
@_exported public import VSMImport
@_exported public import VSMModel
@_exported public import VSMReport
@_exported public import VSMScene
@_exported public import VSMSyntax
@_exported public import VSMWords
