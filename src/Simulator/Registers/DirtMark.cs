namespace Baoxue.Simulator.Registers;

/// <summary>One thing wrong in a row, and what is true instead.</summary>
public readonly record struct DirtMark(DirtKind Kind, string Column, string TrueValue);
