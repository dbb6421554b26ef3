namespace Baoxue.Domain.Registers;

/// <summary>One version of a record of a register or list (登记版本), in force from one load until another.</summary>
public interface IRecordVersion
{
    /// <summary>The load that brought this version.</summary>
    int FromSequence { get; }

    /// <summary>The load that replaced or ended it; null while in force.</summary>
    int? ToSequence { get; }

    /// <summary>What makes two versions the same record; a blind index.</summary>
    byte[] Key { get; }

    /// <summary>The row of the file that brought it.</summary>
    int RowNumber { get; }

    string Name { get; }
}
