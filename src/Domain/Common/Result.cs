namespace Baoxue.Domain.Common;

/// <summary>Either a value or the <see cref="Common.Refusal"/> (拒绝原因) that explains why there is none.</summary>
/// <typeparam name="T">What the caller gets when nothing is refused.</typeparam>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    public bool IsOk => Refusal is null;

    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"No value: {Refusal.Message}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
