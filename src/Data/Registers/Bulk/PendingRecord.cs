using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>A record about to be stored, of either register. It is filled again for the next chunk.</summary>
public sealed class PendingRecord
{
    public Guid Id { get; set; }

    public UInt128 Key { get; set; }

    /// <summary>Whether a version in force has to end.</summary>
    public bool EndsFormer { get; set; }

    public long RowHash { get; set; }

    public int RowNumber { get; set; }

    public string Name { get; set; } = "";

    public Sex Sex { get; set; }

    public DateOnly? BirthOn { get; set; }

    public UInt128? IdIndex { get; set; }

    /// <summary>Blind index of the student number or of the household number.</summary>
    public UInt128? SecondIndex { get; set; }

    public string? SchoolCode { get; set; }

    public string? SchoolPath { get; set; }

    public short? GradeNumber { get; set; }

    public string? ClassName { get; set; }

    public EnrollmentStatus Status { get; set; }

    public ChildGroups Groups { get; set; }

    public string? DomicilePath { get; set; }

    public string? ResidencePath { get; set; }

    public string? RelationToHead { get; set; }

    public bool IsCanceled { get; set; }

    /// <summary>Folds this record and all stored before it, so that a resumed load can tell whether it goes on from the same.</summary>
    public long Digest { get; set; }

    /// <summary>Where the sealed fields stand in the chunk.</summary>
    internal (int Start, int Length) Details { get; set; }
}
