import { testCheck } from '../testing/check-tester'
import { budgetNeedsNumberUnitAndMethod } from './budget-needs-number-unit-and-method'

testCheck(budgetNeedsNumberUnitAndMethod)
