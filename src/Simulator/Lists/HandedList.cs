using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Lists;

/// <summary>A list (名单) of children that another office hands over, with the mistakes people make who write by hand.</summary>
public abstract class HandedList
{
    private const int SexAfterName = 1;
    private const int BirthAfterName = 2;
    private const int IdAfterName = 3;

    /// <summary>Stands in a line for the four cells that tell who it is; every list has them side by side.</summary>
    private protected static readonly string?[] Identity = new string?[4];

    private readonly int _nameColumn;

    private protected HandedList(ListKind kind, string name, IReadOnlyList<string> headers, string office, ListFacts facts)
    {
        (Kind, Name, Headers, Office, Facts) = (kind, name, headers, office, facts);
        _nameColumn = ColumnOf("姓名");
        Errors = facts.ErrorsOf(headers[_nameColumn + IdAfterName]);
    }

    public ListKind Kind { get; }

    /// <summary>What the file is called, before its day.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Headers { get; }

    /// <summary>Who hands it over.</summary>
    public string Office { get; }

    public DateOnly On => Facts.On;

    internal ErrorModel Errors { get; }

    private protected ListFacts Facts { get; }

    /// <summary>The rows in the order of the file; each walk makes them anew.</summary>
    public IEnumerable<RegisterRow> Rows()
    {
        foreach (var line in Lines())
        {
            var chance = Facts.DirtOf(Kind, line.Person);
            var entry = Errors.EntryOf(line.Person, line.Family, "yyyy-MM-dd");
            Errors.Soil(ref chance, entry);
            if (!entry.IsRegistered)
            {
                entry.Marks.Add(new DirtMark(DirtKind.Unregistered, Headers[_nameColumn + IdAfterName], ""));
            }

            var cells = line.Cells;
            cells[_nameColumn] = entry.Name;
            cells[_nameColumn + SexAfterName] = entry.SexText;
            cells[_nameColumn + BirthAfterName] = entry.WrittenBirth;
            cells[_nameColumn + IdAfterName] = entry.IdText;
            WriteOtherwise(ref chance, entry, cells, "学校名称", DirtKind.SchoolNameForm, line.School?.Aliases[^1]);
            WriteOtherwise(ref chance, entry, cells, "乡镇", DirtKind.TownshipNameForm, line.Family.Village.Township.ShortName);
            WriteAsNumber(ref chance, entry, cells, "联系电话");
            WriteAsNumber(ref chance, entry, cells, "学校标识码");
            if (ColumnOf("金额") is >= 0 and var amount)
            {
                entry.NumberColumns.Add(amount);
            }

            yield return RegisterRow.Of(entry, cells, _nameColumn + BirthAfterName, _nameColumn + IdAfterName);
        }
    }

    private protected abstract IEnumerable<ListLine> Lines();

    private void WriteOtherwise(ref Chance chance, Entry entry, string?[] cells, string heading, DirtKind kind, string? otherForm)
    {
        if (ColumnOf(heading) is >= 0 and var column && Errors.Happens(ref chance, kind) && otherForm is not null && cells[column] is { } text && text != otherForm)
        {
            entry.Marks.Add(new DirtMark(kind, heading, text));
            cells[column] = otherForm;
        }
    }

    private void WriteAsNumber(ref Chance chance, Entry entry, string?[] cells, string heading)
    {
        if (ColumnOf(heading) is >= 0 and var column)
        {
            Errors.WriteAsNumber(ref chance, entry, cells, column, heading);
        }
    }

    private int ColumnOf(string heading)
    {
        for (var i = 0; i < Headers.Count; i++)
        {
            if (Headers[i] == heading)
            {
                return i;
            }
        }

        return -1;
    }
}
