using System.Diagnostics.CodeAnalysis;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Registers.Schemas;

/// <summary>The columns one kind of register file may have (登记表结构); template, mapping and validation all read it.</summary>
public sealed class RegisterSchema
{
    private readonly RegisterField?[] _byNumber;
    private readonly Dictionary<string, RegisterField> _byCode;
    private readonly HashSet<string> _leftOut;

    internal RegisterSchema(string code, string name, IReadOnlyList<RegisterField> fields, IReadOnlyList<IReadOnlyList<RegisterField>> oneOf, params string[] leftOut)
    {
        _leftOut = [.. leftOut.Select(HeaderText.Normalize)];
        (Code, Name, Fields, OneOf) = (code, name, fields, oneOf);
        _byCode = fields.ToDictionary(f => f.Code, StringComparer.Ordinal);
        _byNumber = new RegisterField?[fields.Max(f => f.Number) + 1];
        foreach (var field in fields)
        {
            if (_byNumber[field.Number] is { } taken)
            {
                throw new InvalidOperationException($"Fields {taken} and {field} share the number {field.Number}.");
            }

            _byNumber[field.Number] = field;
        }
    }

    /// <summary>The student register (学籍表).</summary>
    public static RegisterSchema Student => StudentFields.Schema;

    /// <summary>The household register (户籍表).</summary>
    public static RegisterSchema Household => HouseholdFields.Schema;

    /// <summary>The roll of organizations (机构名册).</summary>
    public static RegisterSchema OrganizationRoll => OrganizationRollFields.Schema;

    public string Code { get; }

    /// <summary>As the user knows it: 学籍表.</summary>
    public string Name { get; }

    /// <summary>In the order of the template.</summary>
    public IReadOnlyList<RegisterField> Fields { get; }

    /// <summary>Sets of columns of which a file must have at least one (至少一列).</summary>
    public IReadOnlyList<IReadOnlyList<RegisterField>> OneOf { get; }

    /// <summary>The greatest field number, for arrays indexed by number.</summary>
    public int LastNumber => _byNumber.Length - 1;

    /// <summary>The schema of a register.</summary>
    public static RegisterSchema Of(RegisterSource source) => source switch
    {
        RegisterSource.Student => Student,
        RegisterSource.Household => Household,
        _ => ListingFields.Of(source).Schema,
    };

    /// <summary>
    /// Whether a column of the form is not taken in because nobody here needs it (不收的列), 个人信息保护法 §6: it is dropped
    /// without a question, and named.
    /// </summary>
    public bool LeavesOut(string header) => _leftOut.Contains(HeaderText.Normalize(header));

    public RegisterField? ByNumber(int number) => number >= 0 && number < _byNumber.Length ? _byNumber[number] : null;

    public bool TryFind(string code, [NotNullWhen(true)] out RegisterField? field) => _byCode.TryGetValue(code, out field);
}
