import { testCheck } from './check-tester'
import { noUnsetContractField } from './no-unset-contract-field'

testCheck(noUnsetContractField)
