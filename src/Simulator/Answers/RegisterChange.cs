using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Answers;

/// <summary>How the second student register differs from the first, line by line of the same child, school and record.</summary>
internal sealed record RegisterChange(int New, int Changed, int Unchanged, int Gone)
{
    /// <summary>Compares by 学籍号 and school as written; a child who moved school is gone from one and new in the other.</summary>
    public static RegisterChange Between(StudentRegister first, StudentRegister second)
    {
        var before = new Dictionary<(string?, string?), int>();
        foreach (var row in first.Rows())
        {
            before[Key(row)] = Content(row);
        }

        var (fresh, changed, same) = (0, 0, 0);
        foreach (var row in second.Rows())
        {
            if (!before.Remove(Key(row), out var old))
            {
                fresh++;
            }
            else if (old == Content(row))
            {
                same++;
            }
            else
            {
                changed++;
            }
        }

        return new RegisterChange(fresh, changed, same, before.Count);
    }

    private static (string?, string?) Key(RegisterRow row) => (row.Cells[0], row.Cells[18]);

    private static int Content(RegisterRow row)
    {
        var hash = default(HashCode);
        foreach (var cell in row.Cells)
        {
            hash.Add(cell, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
