namespace Baoxue.Simulator;

/// <summary>How far the writing of files has come.</summary>
/// <param name="File">The file being written.</param>
/// <param name="Rows">Rows of it so far.</param>
public readonly record struct WriteProgress(string File, int Rows);
