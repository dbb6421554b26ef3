namespace Baoxue.Data.Registers.Bulk;

/// <summary>What a row of a file is to the records in force.</summary>
public enum RecordFate
{
    New,
    Changed,
    Unchanged,
}
