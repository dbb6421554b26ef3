using System.Globalization;
using Baoxue.Domain.Common;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The paths of classes (班级路径) as a register of a day means them.</summary>
/// <param name="asOf">The day.</param>
internal sealed class ClassPaths(DateOnly asOf)
{
    private readonly int _schoolYear = SchoolYear.Of(asOf).StartYear;
    private readonly Dictionary<(string School, int Entry, int Class), string> _paths = [];

    /// <summary>The class, as far as grade and number tell it; else the school.</summary>
    /// <remarks>A class goes by the year its grade began the stage, so that a pupil who repeats belongs to the class he is in now.</remarks>
    public string Of(string school, Grade? grade, int? number)
    {
        if (grade is not { } known || number is not { } @class)
        {
            return school;
        }

        var entry = _schoolYear - (known.IsJuniorMiddle ? known.Number - 7 : known.Number - 1);
        if (!_paths.TryGetValue((school, entry, @class), out var path))
        {
            _paths[(school, entry, @class)] = path = string.Create(CultureInfo.InvariantCulture, $"{school}.{entry:D4}{@class:D2}");
        }

        return path;
    }
}
