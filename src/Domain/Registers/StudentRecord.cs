using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Registers;

/// <summary>
/// One version of a record of the student register (学籍记录), in force from one load until another. Identity and student
/// numbers, phones and addresses stand sealed in <see cref="Details"/>.
/// </summary>
public sealed class StudentRecord : IScopedByPath, IRecordVersion
{
    public required StudentRecordId Id { get; init; }

    public required string DivisionCode { get; init; }

    /// <summary>The load that brought this version.</summary>
    public required int FromSequence { get; init; }

    /// <summary>The load that replaced or ended it; null while in force.</summary>
    public int? ToSequence { get; init; }

    /// <summary>What makes two versions the same record; a blind index.</summary>
    public required byte[] Key { get; init; }

    public required long RowHash { get; init; }

    public required int RowNumber { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public DateOnly? BirthOn { get; init; }

    /// <summary>Blind index of the normalized valid identity number; null when there is none.</summary>
    public byte[]? IdIndex { get; init; }

    /// <summary>Blind index of the student number.</summary>
    public byte[]? StudentNumberIndex { get; init; }

    public string? SchoolCode { get; init; }

    public string? SchoolPath { get; init; }

    public short? GradeNumber { get; init; }

    public string? ClassName { get; init; }

    public required EnrollmentStatus Status { get; init; }

    public required ChildGroups Groups { get; init; }

    /// <summary>Where the register says the domicile is.</summary>
    public string? DomicilePath { get; init; }

    /// <summary>The township named in the present address, where it names one of ours.</summary>
    public string? ResidencePath { get; init; }

    /// <summary>All remaining fields of the row, sealed once.</summary>
    public required byte[] Details { get; init; }
}
