namespace Baoxue.Web.Components;

/// <summary>A message of the error summary, linked to the field it is about when there is one (填写错误).</summary>
public sealed record FieldError(string Message, string? FieldId = null);
