namespace Baoxue.Domain.Registers;

/// <summary>One version of a record of a register (登记版本), in force from one load until another.</summary>
public interface IRecordVersion
{
    /// <summary>The load that brought this version.</summary>
    int FromSequence { get; }

    /// <summary>The load that replaced or ended it; null while in force.</summary>
    int? ToSequence { get; }
}
